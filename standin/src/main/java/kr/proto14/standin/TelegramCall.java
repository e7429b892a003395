package kr.proto14.standin;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;

/**
 * A call of the Bot API as the stand-in got it, refused or not.
 *
 * @param method what was asked
 * @param parameters the body's fields as text
 * @param at when, by the stand-in's clock
 */
public record TelegramCall(TelegramMethod method, Map<String, String> parameters, Instant at) {
  public TelegramCall {
    requireNonNull(method, "method");
    parameters = Map.copyOf(parameters);
  }
}
