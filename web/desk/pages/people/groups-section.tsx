/** Groups of members, by which complainants can leave people out of a report. */
import { useState } from "preact/hooks";
import { Plus } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { LANGUAGE_FACTS, isLanguage } from "../../../../src/domain/language.ts";
import { TextField } from "../../components/field.tsx";
import { roleName } from "../../role-words.ts";
import { me, worker } from "../../state/desk.ts";
import { groupName } from "../../state/groups.ts";
import type { PeopleShown, PersonShown } from "../../worker-api.ts";
import { RosterDialog } from "./person-dialogs.tsx";

type Group = PeopleShown["groups"][number];

const MOST_GROUPS = 16;

/** The section; empty it says what groups are for. */
export function GroupsSection({ shown }: { readonly shown: PeopleShown }) {
  const [asking, setAsking] = useState<Group | "new" | undefined>(undefined);
  const { groups, people } = shown;
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{m.desk_groups_title()}</h2>
      <p class="hint">{groups.length === 0 ? m.desk_groups_none() : m.desk_groups_what()}</p>
      {groups.length > 0 && (
        <ul class="cards">
          {groups.map((group) => (
            <GroupCard
              key={group.id}
              group={group}
              members={people.filter((person) => person.groups[0] === group.id)}
              onAsk={() => setAsking(group)}
            />
          ))}
        </ul>
      )}
      {groups.length < MOST_GROUPS && (
        <div class="actions">
          <button type="button" class="button button-plain" onClick={() => setAsking("new")}>
            <Plus class="icon" aria-hidden="true" />
            <span>{m.desk_groups_add()}</span>
          </button>
        </div>
      )}
      {asking !== undefined && (
        <GroupDialog
          group={asking === "new" ? undefined : asking}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}

function GroupCard(props: {
  readonly group: Group;
  readonly members: readonly PersonShown[];
  readonly onAsk: () => void;
}) {
  const { group, members, onAsk } = props;
  const name = groupName(group);
  const others = Object.values(group.names).filter((one) => one !== name);
  const active = members.filter(({ status }) => status === "active");
  return (
    <li class="card">
      <div class="card-main">
        <p class="card-title">{name}</p>
        {others.length > 0 && <p class="hint">{others.join(" · ")}</p>}
        <p>
          {active.length === 0
            ? m.desk_groups_empty()
            : active
                .map(({ displayName, role }) => `${displayName} (${roleName(role)})`)
                .join(", ")}
        </p>
      </div>
      <button
        type="button"
        class="button button-plain"
        aria-label={`${m.desk_groups_rename()}: ${name}`}
        onClick={onAsk}
      >
        {m.desk_groups_rename()}
      </button>
    </li>
  );
}

/** Names a group, new or not, in each of the organisation's languages. */
function GroupDialog(props: { readonly group: Group | undefined; readonly onClose: () => void }) {
  const { group, onClose } = props;
  const languages = me.value?.organisation.languages ?? [];
  const [names, setNames] = useState<Readonly<Record<string, string>>>(group?.names ?? {});
  const [isChecked, setChecked] = useState(false);
  const nameIn = (language: string): string => (names[language] ?? "").trim();
  const isReady = (): boolean => {
    setChecked(true);
    return languages.every((language) => nameIn(language) !== "");
  };
  const tidy = (): Readonly<Record<string, string>> =>
    Object.fromEntries(languages.map((language) => [language, nameIn(language)]));
  return (
    <RosterDialog
      title={group ? m.desk_groups_rename_title() : m.desk_groups_add()}
      confirm={group ? m.desk_groups_rename() : m.desk_groups_add_do()}
      isReady={isReady}
      onConfirm={() => worker().nameGroup(group?.id, { ...group?.names, ...tidy() })}
      onClose={onClose}
    >
      <p>{group ? m.desk_groups_rename_how() : m.desk_groups_add_how()}</p>
      {languages.map((language) => (
        <TextField
          key={language}
          label={m.desk_groups_name_in({
            language: isLanguage(language) ? LANGUAGE_FACTS[language].name : language,
          })}
          value={names[language] ?? ""}
          maxLength={80}
          onInput={(name) => setNames((all) => ({ ...all, [language]: name }))}
          error={isChecked && nameIn(language) === "" ? m.desk_groups_name_missing() : undefined}
        />
      ))}
    </RosterDialog>
  );
}
