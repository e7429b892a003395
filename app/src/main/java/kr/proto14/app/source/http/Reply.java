package kr.proto14.app.source.http;

import java.net.http.HttpHeaders;

/**
 * What came back from one request, whatever it is.
 *
 * @param status HTTP status
 * @param headers HTTP headers
 * @param body the body, decompressed; only its start where it is {@code oversize}
 * @param oversize whether the body was larger than what we read
 */
@SuppressWarnings("ArrayRecordComponent")
public record Reply(int status, HttpHeaders headers, byte[] body, boolean oversize) {
  /** The first value of a header, empty where there is none. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
