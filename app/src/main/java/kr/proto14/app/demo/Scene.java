package kr.proto14.app.demo;

import java.time.Instant;

/**
 * One moment of the demo.
 *
 * @param at when, on the round's own clock
 * @param key what happened, a key of the bundle {@code demo} without its prefix {@code scene.}
 * @param wentWell whether it happened as it must
 * @param detail what else is worth knowing, may be empty
 */
public record Scene(Instant at, String key, boolean wentWell, String detail) {}
