import { DatabaseSync } from "node:sqlite";

// What each page should say, worked out from the database in SQL and sharing no code with Kith. In 840ths, a mean of six,
// seven or eight answers is a whole number, so nothing is lost before the one rounding: node by-hand.ts <database>
const sums = `
  with score as (
    select g.slug grp, i.role, substr(e.key, 1, 2) scale, c.code child, i.rater_id rater, a.wave,
      840 * sum(iif(substr(e.key, 3) in ('7', '8'), 4 - e.value, e.value)) / count(*) points
    from response r, json_each(r.body, '$.answers') e
    join assignment a on a.id = r.assignment_id
    join instrument_version v on v.id = a.instrument_version_id
    join informant i on i.id = a.informant_id
    join child c on c.id = a.child_id
    join group_ g on g.id = c.group_id
    where v.instrument like 'kith-interpersonal-%' and e.type = 'integer'
      and c.id not in (select child_id from consent where withdrawn_at is not null)
    group by r.seq, scale having count(*) >= 6)
  select t0.grp, t0.role, t0.scale, count(*) n, sum(t0.points) before, sum(t1.points) after
  from score t0 join score t1 using (grp, role, scale, child, rater)
  where t0.wave = 'T0' and t1.wave = 'T1' group by 1, 2, 3`;

const rows = new DatabaseSync(process.argv[2] ?? "", { readOnly: true }).prepare(sums).all();
const cells = rows.map(({ n, before, after, ...cell }) => {
  const steps = Number(n) < 8 ? 5 : 10;
  const rounded = (sum: unknown) => Math.floor((Number(sum) * steps) / (840 * Number(n)) + 0.5) / steps;
  return { ...cell, n, before: rounded(before), after: rounded(after) };
});
console.log(JSON.stringify(cells));
