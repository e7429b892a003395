package kr.proto14.app.source.betman;

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
record Reply(int status, HttpHeaders headers, byte[] body, boolean oversize) {
  String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
