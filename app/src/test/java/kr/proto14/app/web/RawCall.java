package kr.proto14.app.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/** Calls that no well-behaved client makes: bytes are sent as they are. */
final class RawCall {
  private static final int PATIENCE_MILLIS = 20_000;

  private RawCall() {}

  /** All that comes back until the other end closes or hangs up; empty where nothing does. */
  static String of(int port, String request) throws IOException {
    var answer = new ByteArrayOutputStream();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      socket.getInputStream().transferTo(answer);
    } catch (SocketException hungUp) {
      return answer.toString(UTF_8);
    }
    return answer.toString(UTF_8);
  }

  /** A GET of a path that ends its connection. */
  static String get(int port, String path, String host) throws IOException {
    return of(port, "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  /** The status of an answer; 0 where there was none. */
  static int status(String answer) {
    return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
  }

  /** The body of an answer. */
  static String body(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    return end < 0 ? "" : answer.substring(end + 4);
  }
}
