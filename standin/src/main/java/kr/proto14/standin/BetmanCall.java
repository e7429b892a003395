package kr.proto14.standin;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;

/**
 * A call as the stand-in got it.
 *
 * @param endpoint what was asked
 * @param path path of the request
 * @param parameters the JSON body's fields as text, without {@code _sbmInfo}; empty for pages
 * @param headers the first value of each header, names in lower case
 * @param body the body as received
 * @param at when, by the stand-in's clock
 * @param accepted whether headers, body and cookies were as Betman wants them
 */
public record BetmanCall(
    Endpoint endpoint,
    String path,
    Map<String, String> parameters,
    Map<String, String> headers,
    String body,
    Instant at,
    boolean accepted) {
  public BetmanCall {
    requireNonNull(endpoint, "endpoint");
    parameters = Map.copyOf(parameters);
    headers = Map.copyOf(headers);
  }
}
