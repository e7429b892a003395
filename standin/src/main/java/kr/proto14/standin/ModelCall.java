package kr.proto14.standin;

import java.util.Map;

/**
 * One call of a language model.
 *
 * @param target path and query as they were asked for
 * @param headers by name in small letters
 * @param body as it came
 */
public record ModelCall(
    ModelProvider provider, String target, Map<String, String> headers, String body) {
  public ModelCall {
    headers = Map.copyOf(headers);
  }
}
