// Said when the packages could not be installed: the first start is the only one that needs the network.
const zh = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "");
console.error(
  zh
    ? "依赖包没有装上（原因见上面几行）：第一次启动需要能连到 npm 仓库，之后都不用联网；请连上网，或者用 npm config set registry 换一个能连的仓库，再运行一次。"
    : "The packages could not be installed (see the lines above): only the first start needs the npm registry; go online, or choose a registry you can reach with npm config set registry, and run it again.",
);
process.exitCode = 1;
