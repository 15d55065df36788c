export { contentHash, instrumentHash } from "./hash.ts";
export { Instrument, Licence, readInstrument } from "./instrument.ts";
export { Item, MissingOption, OptionSet, RecordField, ShowIf, UnscoredItem } from "./item.ts";
export { Informant, MissingCode, Wave } from "./person.ts";
export { type Problem, type Read, readBy } from "./problem.ts";
export { Answer, Response, readResponse } from "./response.ts";
export { Band, MissingPolicy, Norm, Reliability, Scale } from "./scale.ts";
export { type Language, languages, Words } from "./words.ts";
