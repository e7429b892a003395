package kr.proto14.app.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process in the world: its host, its id there, and its start, since ids are used again.
 *
 * @param host name of the host and, on Linux, of its kernel's run and of the space the process id
 *     counts in: containers often share the first and never the last
 * @param pid process id on that host
 * @param started when the process started, to the millisecond where the system tells
 */
public record ProcessIdentity(String host, long pid, Instant started) {
  private static final Pattern TEXT = Pattern.compile("(.*):(\\d+):(\\d+)");

  /** This process. */
  public static ProcessIdentity current() {
    return new ProcessIdentity(localHost(), ProcessHandle.current().pid(), Here.STARTED);
  }

  /** Reads what {@link #toString()} wrote. */
  public static Optional<ProcessIdentity> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new ProcessIdentity(
                matcher.group(1),
                Long.parseLong(matcher.group(2)),
                Instant.ofEpochMilli(Long.parseLong(matcher.group(3)))))
        : Optional.empty();
  }

  /** The host as people know it, without the ids of the kernel's run and of the container. */
  public String hostName() {
    return host.split("/", 2)[0];
  }

  /** Whether it runs on this host and is not this one; false where that cannot be known. */
  public boolean runsBeside() {
    return host.equals(localHost()) && !equals(current()) && !isGone();
  }

  /** Whether it ran on this host and runs no more; false where that cannot be known. */
  public boolean isGone() {
    if (!host.equals(localHost())) {
      return false;
    }
    return ProcessHandle.of(pid).filter(this::isThis).filter(ProcessHandle::isAlive).isEmpty();
  }

  private boolean isThis(ProcessHandle handle) {
    return startOf(handle).equals(started);
  }

  /** {@code host:pid:started}. */
  @Override
  public String toString() {
    return host + ":" + pid + ":" + started.toEpochMilli();
  }

  private static Instant startOf(ProcessHandle handle) {
    return handle
        .info()
        .startInstant()
        .map(instant -> Instant.ofEpochMilli(instant.toEpochMilli()))
        .orElse(Instant.EPOCH);
  }

  private static String localHost() {
    return Here.HOST;
  }

  private static final class Here {
    static final String HOST = hostName();
    static final Instant STARTED = startOf(ProcessHandle.current());

    private static String hostName() {
      try {
        return InetAddress.getLocalHost().getHostName() + processSpace();
      } catch (UnknownHostException e) {
        return "localhost" + processSpace();
      }
    }

    private static String processSpace() {
      try {
        String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
        Path space = Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
        return "/" + boot + "/" + space.toString().replaceAll("\\D", "");
      } catch (IOException | UnsupportedOperationException e) {
        return "";
      }
    }
  }
}
