import type { Instrument, Response } from "@kith/instrument";

/** A teacher's form in ten minutes, with whatever a test wants otherwise. */
export function madeResponse(instrument: Instrument, response: Partial<Response>): Response {
  return {
    id: "5b0c7a9e-3d7e-4a63-9a1c-0d8f2f6f9a11",
    instrument: { id: instrument.id, version: instrument.version, hash: "" },
    child: "c01",
    informant: "teacher",
    raterId: "t1",
    wave: "T0",
    mode: "phone",
    assistedBy: "nobody",
    language: "zh-CN",
    answers: {},
    unscored: {},
    opened: "2026-03-02T08:00:00.000Z",
    finished: "2026-03-02T08:10:00.000Z",
    ...response,
  };
}
