// Old syntax on purpose: this file must run, and speak, on any Node.
var major = Number(process.versions.node.split('.')[0]);
var minor = Number(process.versions.node.split('.')[1]);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    'This command needs Node 22.18 or later and runs on ' +
      process.version +
      '. Run "npm install" without --omit=optional (it brings Node 24 along) and use the npm scripts.',
  );
  process.exit(1);
}
