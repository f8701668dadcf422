/** A setting that cannot be used. */

/** What is wrong with the value of one setting. */
export class SettingProblem {
  /** Goes after the setting's name. Never holds the value, which may be a password. */
  readonly sentence: string;

  constructor(sentence: string) {
    this.sentence = sentence;
  }
}
