'use strict';

// Starts aimock, which speaks the forms of OpenAI, Anthropic and Gemini, on a free loopback port,
// prints that port, and ends with its parent. The name of the model asked chooses what happens. Its
// one key is sk-aimock.
const { LLMock } = require('@copilotkit/aimock');

// An answer to the matches of the block in the first question.
function good(request) {
  const asked = JSON.stringify(request.messages.find((message) => message.role === 'user'));
  const round = /G0\d\d-\d{6}/.exec(asked)[0];
  const numbers = [...asked.matchAll(/"no\\":(\d+),\\"league/g)].map((found) => +found[1]);
  const matches = numbers.map((no) => ({ no, home: 40 + no, middle: 30, away: 30 - no, reasons: [] }));
  return JSON.stringify({ round, matches });
}

// Each form takes the names that it knows.
const usage = {
  prompt_tokens: 700,
  completion_tokens: 500,
  input_tokens: 700,
  output_tokens: 500,
  promptTokenCount: 700,
  candidatesTokenCount: 500,
};

const mock = new LLMock({ port: 0, host: '127.0.0.1', auth: { apiKeys: ['sk-aimock'] } });
const when = (model, response, opts) => mock.on({ model }, response, opts);

when('good', (request) => ({ content: good(request), usage }));
when('fenced', (request) => ({ content: '```json\n' + good(request) + '\n```' }));
when('thinking', (request) => ({ content: good(request), reasoning: 'Let me see.' }));
when('prose', { content: 'The home side looks stronger.' });
when('cut', (request) => ({ content: good(request).slice(0, 200), finishReason: 'length' }));
when('filtered', { content: '', finishReason: 'content_filter' });
when('broken', { error: { message: 'sk-aimock is not welcome', type: 'server_error' }, status: 503 });
when('chaos-drop', { content: '{}' }, { chaos: { dropRate: 1 } });
when('chaos-malformed', { content: '{}' }, { chaos: { malformedRate: 1 } });
when('chaos-ratelimit', { content: '{}' }, { chaos: { rateLimitRate: 1 } });
when('chaos-disconnect', { content: '{}' }, { chaos: { disconnectRate: 1 } });
when('chaos-latency', { content: '{}' }, { chaos: { latencyMs: 30000 } });

mock.start().then(() => console.log(mock.port));

// The pipe from the parent closes however the parent ends, so no server is left behind.
process.stdin.on('close', () => process.exit(0)).resume();
