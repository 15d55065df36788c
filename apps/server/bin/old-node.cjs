// Runs on any Node, however old: it says what is needed before anything newer is read.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  const zh = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "");
  console.error(
    zh
      ? `Kith 需要 Node 24.15 或更新的版本，这里是 ${process.versions.node}；在项目文件夹里运行 npm start，它会自己带上合适的版本。`
      : `Kith needs Node 24.15 or newer, and this is ${process.versions.node}; run npm start in the project's folder, which brings the right one along.`,
  );
  process.exit(1);
}
