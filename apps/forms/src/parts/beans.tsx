const places = [7.5, 23.5, 39.5, 55.5];

/** How much, as beans: an answer's place from none to four. It only repeats the words, so a reader of screens skips it. */
export function Beans({ count }: { count: number }) {
  return (
    <svg className="beans" viewBox="0 0 64 20" aria-hidden="true" focusable="false">
      {places.map((x, at) => (
        <path
          key={x}
          className={at < count ? "bean full" : "bean"}
          d={`M${x - 4} 2.6c3.6-2 9.2.4 10.4 5.6 1.1 4.9-2.2 9-6.4 8.4-3.2-.5-2.4-3-4.4-4.9C${x - 6.6} 9.6 ${x - 7.6} 4.6 ${x - 4} 2.6z`}
        />
      ))}
    </svg>
  );
}
