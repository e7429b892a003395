package kr.proto14.app.web;

import java.io.IOException;

/** A server in a process of its own, whose limits are set from outside; ends with its input. */
final class ServerProcess {
  private ServerProcess() {}

  public static void main(String[] args) throws IOException {
    try (WebBench bench = new WebBench()) {
      System.out.println(bench.port());
      int end = System.in.read();
      System.out.println(end);
    }
  }
}
