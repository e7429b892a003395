'use strict';

// Starts s3rver on a free loopback port with an empty bucket, prints that port, and ends with its
// parent. Its one account is S3RVER with the secret key S3RVER.
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const S3rver = require('s3rver');

const directory = mkdtempSync(join(tmpdir(), 'proto14-s3-'));
const server = new S3rver({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory,
  configureBuckets: [{ name: 'backups' }],
});
server.run().then(({ port }) => console.log(port));

// The pipe from the parent closes however the parent ends, so no server is left behind.
process.stdin
  .on('close', () => {
    rmSync(directory, { recursive: true, force: true });
    process.exit(0);
  })
  .resume();
