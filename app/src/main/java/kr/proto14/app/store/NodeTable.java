package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The daemons that run on this database, and those that did. */
public final class NodeTable {
  private static final String SELECT =
      "SELECT id, host, pid, started, version, ready_at, beat_at, worked_at, stopped_at FROM node";

  private final Handle handle;

  NodeTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * A daemon.
   *
   * @param id unique to its run
   * @param process where it runs
   * @param version of the program
   * @param readyAt when it was ready for work
   * @param beatAt its last heartbeat
   * @param workedAt when it last completed a piece of work
   * @param stoppedAt when it stopped in order, null while it runs and where it died
   */
  public record Node(
      String id,
      ProcessIdentity process,
      String version,
      Instant readyAt,
      Instant beatAt,
      Instant workedAt,
      @Nullable Instant stoppedAt) {
    public Node {
      requireNonNull(id, "id");
      requireNonNull(process, "process");
    }

    /** Whether it may be taken to run: it beat since a moment and its process is there. */
    public boolean isAlive(Instant since) {
      return stoppedAt == null && !beatAt.isBefore(since) && !process.isGone();
    }
  }

  /** A daemon is ready. */
  public void add(String id, ProcessIdentity process, String version, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO node (id, host, pid, started, version, ready_at, beat_at, worked_at)
            VALUES (:id, :host, :pid, :started, :version, :now, :now, :now)
            """)
        .bind("id", id)
        .bind("host", process.host())
        .bind("pid", process.pid())
        .bind("started", process.started().toEpochMilli())
        .bind("version", version)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** A daemon lives. */
  public void beat(String id, Instant now, Instant workedAt) {
    handle
        .createUpdate("UPDATE node SET beat_at = :now, worked_at = :worked WHERE id = :id")
        .bind("id", id)
        .bind("now", now.toEpochMilli())
        .bind("worked", workedAt.toEpochMilli())
        .execute();
  }

  /** Heartbeats after a moment, by a clock that was ahead, are taken to have been in it. */
  public void noneBeatAfter(Instant now) {
    handle
        .createUpdate("UPDATE node SET beat_at = :now WHERE beat_at > :now")
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** A daemon stops in order. */
  public void stop(String id, Instant now) {
    handle
        .createUpdate("UPDATE node SET stopped_at = :now, beat_at = :now WHERE id = :id")
        .bind("id", id)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** Those that may be taken to run, the longest running first. */
  public List<Node> alive(Instant since) {
    return latest(50).stream()
        .filter(node -> node.isAlive(since))
        .sorted(Comparator.comparing(Node::readyAt).thenComparing(Node::id))
        .toList();
  }

  /** Those and daemons whose process is seen on this host: they sleep, and will go on. */
  public List<Node> aliveOrAsleep(Instant since) {
    return latest(50).stream()
        .filter(
            node ->
                node.isAlive(since) || (node.stoppedAt() == null && node.process().runsBeside()))
        .toList();
  }

  /** The newest daemons, running or not, the newest first. */
  public List<Node> latest(int limit) {
    return handle
        .createQuery(SELECT + " ORDER BY ready_at DESC, id LIMIT :limit")
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Node(
                    row.getString(1),
                    new ProcessIdentity(
                        row.getString(2), row.getLong(3), Instant.ofEpochMilli(row.getLong(4))),
                    row.getString(5),
                    Instant.ofEpochMilli(row.getLong(6)),
                    Instant.ofEpochMilli(row.getLong(7)),
                    Instant.ofEpochMilli(row.getLong(8)),
                    row.getObject(9) == null ? null : Instant.ofEpochMilli(row.getLong(9))))
        .list();
  }

  /** The last heartbeat of any daemon; empty where none ever ran. */
  public Optional<Instant> lastBeat() {
    return handle
        .createQuery("SELECT beat_at FROM node ORDER BY beat_at DESC LIMIT 1")
        .mapTo(Long.class)
        .map(Instant::ofEpochMilli)
        .findOne();
  }
}
