package kr.proto14.app.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server of another author out of the folder {@code servers}, on a free loopback port. */
public final class NodeServer implements AutoCloseable {
  private final Process process;
  private final URI url;

  private NodeServer(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Starts one.
   *
   * @param script a file of that folder that prints its port and ends when its input does
   */
  public static NodeServer start(String script) throws IOException {
    Path folder = Path.of(System.getProperty("proto14.root"), "servers");
    if (!Files.isDirectory(folder.resolve("node_modules"))) {
      throw new AssertionError(
          folder.resolve("node_modules") + " is missing: run `npm ci --prefix servers` first");
    }
    Process process =
        new ProcessBuilder("node", script)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = process.inputReader(UTF_8);
    String port = out.readLine();
    if (port == null) {
      throw new AssertionError(script + " ended before it listened; its error is on stderr");
    }
    return new NodeServer(process, URI.create("http://127.0.0.1:" + Integer.parseInt(port)));
  }

  /** Where it listens. */
  public URI url() {
    return url;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
