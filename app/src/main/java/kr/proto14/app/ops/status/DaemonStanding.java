package kr.proto14.app.ops.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.store.NodeTable.Node;

/**
 * Which daemons run, and which ran.
 *
 * @param running those that run, the longest running first
 * @param died those that stopped without a word and that no later start has replaced
 * @param last the newest one that ran; empty where none ever did
 */
public record DaemonStanding(List<Node> running, List<Node> died, Optional<Node> last) {
  public DaemonStanding {
    running = List.copyOf(running);
    died = List.copyOf(died);
    if (last.isEmpty() && !(running.isEmpty() && died.isEmpty())) {
      throw new IllegalArgumentException("a daemon that never ran");
    }
  }

  /** Of the newest daemons: who beat since a moment may be taken to run. */
  static DaemonStanding of(List<Node> newest, Instant alive) {
    List<Node> running =
        newest.stream().filter(node -> node.isAlive(alive)).sorted(DaemonStanding::older).toList();
    List<Node> died =
        newest.stream()
            .filter(node -> node.stoppedAt() == null && !node.isAlive(alive))
            .filter(node -> newest.stream().noneMatch(next -> replaces(next, node)))
            .toList();
    return new DaemonStanding(running, died, newest.stream().findFirst());
  }

  /** Whether a daemon runs. */
  public boolean isRunning() {
    return !running.isEmpty();
  }

  private static boolean replaces(Node next, Node node) {
    return next.readyAt().isAfter(node.beatAt());
  }

  private static int older(Node one, Node other) {
    int order = one.readyAt().compareTo(other.readyAt());
    return order == 0 ? one.id().compareTo(other.id()) : order;
  }
}
