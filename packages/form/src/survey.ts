/** One answer on offer: an option's number, or the word for saying nothing on purpose. */
export type SurveyChoice = { value: number | string; text: string };

/** One question as SurveyJS draws it: a list of answers, one under the other. */
export type SurveyQuestion = {
  type: "radiogroup";
  name: string;
  title: string;
  isRequired?: boolean;
  visibleIf?: string;
  choices: SurveyChoice[];
};

/** One screen. Its title is the instrument's stem, so that it is read again with every item. */
export type SurveyPage = { name: string; title?: string; elements: [SurveyQuestion] };

/** The part of SurveyJS's JSON that our forms are made of; any SurveyJS tool can open it. */
export type SurveyJSON = {
  locale: "zh-cn" | "en";
  title: string;
  showQuestionNumbers: false;
  autoAdvanceEnabled: true;
  /** Else the tap on the last answer would send the form. */
  autoAdvanceAllowComplete: false;
  /** A hidden question takes its answer with it at once, so that nothing hangs on it. */
  clearInvisibleValues: "onHidden";
  pages: SurveyPage[];
};

/** What SurveyJS holds while a form is filled in: one value for each question that has one. */
export type SurveyData = Readonly<Record<string, unknown>>;
