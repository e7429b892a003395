package kr.proto14.app.web;

import java.util.Map;

/**
 * What one caller may take of the JDK's server, which reads it from system properties when its
 * first server is made. What is set from outside stays.
 */
final class Limits {
  private static final Map<String, String> ALL =
      Map.of(
          // Seconds to send a request, and to take an answer.
          "sun.net.httpserver.maxReqTime", "10",
          "sun.net.httpserver.maxRspTime", "30",
          "sun.net.httpserver.idleInterval", "15",
          // How often it looks for those who took longer, in milliseconds.
          "sun.net.httpserver.timerMillis", "5000",
          "jdk.httpserver.maxConnections", "100",
          "sun.net.httpserver.maxReqHeaders", "50",
          "sun.net.httpserver.maxReqHeaderSize", "16384",
          // Head and body go out in two writes; the second must not wait for the first's receipt.
          "sun.net.httpserver.nodelay", "true");

  private Limits() {}

  static void set() {
    ALL.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
  }
}
