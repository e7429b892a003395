package kr.proto14.standin;

import java.time.Instant;

/**
 * One call of the open data.
 *
 * @param day {@code match_ymd} as sent
 * @param page {@code pageNo}, 0 where it is no number
 * @param rows {@code numOfRows}, 0 where it is no number
 * @param at when it came
 * @param accepted whether key and parameters were in order
 */
public record KspoCall(String day, int page, int rows, Instant at, boolean accepted) {}
