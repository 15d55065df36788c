import type { Problem } from "@kith/instrument";
import type { ReleaseFacts } from "./release.ts";

type Lists = Pick<ReleaseFacts, "scales" | "harm" | "instruments"> & Partial<Pick<ReleaseFacts, "responses">>;

/** What stands twice in a list of a release where each thing stands once. */
export function listedTwice({ scales, harm, instruments, responses = [] }: Lists): Problem[] {
  return [
    ...twice("scales", scales, ({ scale }) => scale),
    ...twice("harm", harm, (one) => (one.kind === "leaver" ? one.kind : `${one.informant}/${one.scale}`)),
    ...twice("instruments", instruments, ({ id, version }) => `${id} ${version}`),
    ...twice("responses", responses, ({ informant, wave }) => `${informant}/${wave}`),
  ];
}

function twice<T>(list: string, all: readonly T[], nameOf: (one: T) => string): Problem[] {
  return all.flatMap((one, index) =>
    all.findIndex((other) => nameOf(other) === nameOf(one)) === index
      ? []
      : [
          {
            at: `${list}.${index}`,
            says: {
              en: `${nameOf(one)} is here twice; each stands once`,
              "zh-CN": `${nameOf(one)} 在这里写了两次；每个只写一次`,
            },
          },
        ],
  );
}

/** A report stands at the address of the group, or the programme, that it is about. */
export function otherAddress(slug: string, about: { slug: string }): Problem[] {
  return slug === about.slug
    ? []
    : [
        {
          at: "slug",
          says: {
            en: `the report of ${about.slug} stands at its own address, not at ${slug}`,
            "zh-CN": `${about.slug} 的报告只放在它自己的网址，不放在 ${slug}`,
          },
        },
      ];
}
