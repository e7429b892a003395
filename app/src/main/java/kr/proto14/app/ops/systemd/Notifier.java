package kr.proto14.app.ops.systemd;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the service manager; where there is none, or it cannot be told, work goes on. */
final class Notifier {
  private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);

  private final Optional<String> socket;
  private boolean failing;

  /**
   * @param socket the address of the manager's socket; empty where there is no manager
   */
  Notifier(Optional<String> socket) {
    this.socket = socket;
  }

  static Notifier of(Map<String, String> environment) {
    return new Notifier(
        Optional.ofNullable(environment.get("NOTIFY_SOCKET")).filter(name -> !name.isEmpty()));
  }

  /** Sends assignments, one a line. A failure is warned of once until it is over. */
  synchronized void send(String assignments) {
    if (socket.isEmpty()) {
      return;
    }
    try {
      Datagrams.send(socket.get(), assignments);
      failing = false;
    } catch (IOException | LinkageError e) {
      if (!failing) {
        LOG.warn("the service manager cannot be told: {}", e.toString());
      }
      failing = true;
    }
  }
}
