'use strict';

// Starts telegram-test-api on a free loopback port, prints that port, and ends with its parent.
const { createServer } = require('node:http');
const TelegramServer = require('telegram-test-api');

// The package's own start() cannot listen on port 0.
const server = createServer(new TelegramServer().webServer);
server.listen(0, '127.0.0.1', () => console.log(server.address().port));

// The pipe from the parent closes however the parent ends, so no server is left behind.
process.stdin.on('close', () => process.exit(0)).resume();
