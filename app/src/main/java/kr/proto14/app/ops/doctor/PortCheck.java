package kr.proto14.app.ops.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The port of our own server: free, or held by our own daemon. */
final class PortCheck implements Check {
  private final String host;
  private final int port;
  private final Records records;
  private final Clock clock;

  /**
   * A check of a port.
   *
   * @param port 0 for any free one
   */
  PortCheck(String host, int port, Records records, Clock clock) {
    this.host = host;
    this.port = port;
    this.records = records;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "port";
  }

  @Override
  public List<Finding> look() {
    Map<String, Object> words = Map.of("host", host, "port", Integer.toString(port));
    if (port == 0) {
      return List.of();
    }
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(host), port);
      try (ServerSocket socket = new ServerSocket()) {
        socket.bind(address);
        return List.of(Finding.ok("port.free", words));
      }
    } catch (UnknownHostException e) {
      return List.of(Finding.error("port.no-host", words));
    } catch (IOException e) {
      return List.of(
          daemonRuns() ? Finding.ok("port.ours", words) : Finding.error("port.taken", words));
    }
  }

  private boolean daemonRuns() {
    return records
        .readable()
        .map(
            database ->
                database.reading(
                    tx -> tx.nodes().alive(clock.instant().minus(DaemonsCheck.SILENCE))))
        .filter(nodes -> !nodes.isEmpty())
        .isPresent();
  }
}
