/**
 * The controls that no first question needs: to type, to find a place or a time, to add a file.
 * They are loaded while the first one is read.
 */
import type { FileAction } from "../../shared/files/file-list.ts";
import { isTextList } from "../../../src/domain/questionnaire/answers.ts";
import { useVisit } from "../visit.ts";
import type { LaterControlProps } from "../visit.ts";
import { VoiceControl } from "../voice/voice-control.tsx";
import { FilesControl } from "./files.tsx";
import { PeriodControl } from "./period.tsx";
import { CountryControl, ProvinceControl } from "./place.tsx";
import { TextControl } from "./text.tsx";

/** Draws the control of a field's kind. */
export function LaterControl({ field, answers, files, ...common }: LaterControlProps) {
  const { dispatch } = useVisit();
  switch (field.kind) {
    case "text":
    case "long-text":
      return <TextControl {...common} field={field} />;
    case "country":
      return <CountryControl {...common} />;
    case "province": {
      const country = answers[field.countryField];
      const inCountry = typeof country === "string" ? country : "";
      return <ProvinceControl key={inCountry} {...common} country={inCountry} />;
    }
    case "period":
      return <PeriodControl {...common} field={field} />;
    case "files": {
      const { id, answer, describedBy } = common;
      const own = files.filter((file) => isTextList(answer) && answer.includes(file.id));
      const onFile = (action: FileAction): void => {
        dispatch({ type: "file", field: field.id, action });
      };
      const parts = { id, files: own, describedBy, onFile };
      return field.recording ? (
        <VoiceControl {...parts} recording={field.recording} />
      ) : (
        <FilesControl {...parts} field={field} />
      );
    }
  }
}
