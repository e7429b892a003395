package kr.proto14.standin;

import java.time.Instant;

/**
 * One call of zentoto.
 *
 * @param path the path asked for
 * @param round the round asked for, 0 where none is
 * @param at when it came
 */
public record ZentotoCall(String path, int round, Instant at) {}
