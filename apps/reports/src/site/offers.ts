/** What a build adds to each report beside its page: where no browser is found, there is no PDF, and no page speaks of one. */
export type Offers = { pdf: boolean; cards: boolean };
