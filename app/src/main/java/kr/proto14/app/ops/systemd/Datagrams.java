package kr.proto14.app.ops.systemd;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * Sends datagrams to a Unix socket, which the JDK's own sockets cannot. Linux only: the numbers are
 * those of its headers. See decision 12.
 */
final class Datagrams {
  /** sockaddr_un: the family, then up to 108 bytes of a path. */
  private static final int PATH_AT = 2;

  private static final int LONGEST_PATH = 108;
  private static final int AF_UNIX = 1;
  private static final int SOCK_DGRAM = 2;
  private static final int SOCK_CLOEXEC = 0x80000;
  private static final int MSG_DONTWAIT = 0x40;
  private static final int MSG_NOSIGNAL = 0x4000;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final MemoryLayout CAPTURED = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO = CAPTURED.varHandle(PathElement.groupElement("errno"));
  private static final MethodHandle SOCKET =
      function("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
  private static final MethodHandle SEND =
      function(
          "sendto",
          FunctionDescriptor.of(
              JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle CLOSE =
      function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

  private Datagrams() {}

  /**
   * Sends a text and never waits.
   *
   * @param to the path of a socket, or {@code @} and the name of an abstract one
   * @throws IOException if the socket is not there, or its queue is full
   */
  static void send(String to, String text) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(CAPTURED);
      byte[] name = name(to);
      MemorySegment address = arena.allocate(PATH_AT + LONGEST_PATH, Short.BYTES);
      address.set(JAVA_SHORT, 0, (short) AF_UNIX);
      MemorySegment.copy(name, 0, address, JAVA_BYTE, PATH_AT, name.length);
      // A path ends with a zero byte; an abstract name with the length of the address.
      int length = PATH_AT + name.length + (to.startsWith("@") ? 0 : 1);
      byte[] bytes = text.getBytes(UTF_8);
      MemorySegment message = arena.allocateFrom(JAVA_BYTE, bytes);
      int socket =
          (int) call(() -> (int) SOCKET.invokeExact(state, AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
      if (socket < 0) {
        throw failed("socket", state);
      }
      try {
        int flags = MSG_DONTWAIT | MSG_NOSIGNAL;
        long sent =
            call(
                () ->
                    (long)
                        SEND.invokeExact(
                            state, socket, message, (long) bytes.length, flags, address, length));
        if (sent < 0) {
          throw failed("sendto", state);
        }
      } finally {
        long ignored = call(() -> (int) CLOSE.invokeExact(state, socket));
      }
    }
  }

  private static byte[] name(String to) throws IOException {
    byte[] name = to.getBytes(UTF_8);
    if (name.length < 2 || name.length >= LONGEST_PATH || !"/@".contains(to.substring(0, 1))) {
      throw new IOException("no address of a Unix socket: " + to);
    }
    if (name[0] == '@') {
      name[0] = 0;
    }
    return name;
  }

  // Restricted: a wrong descriptor could crash the JVM. These are socket(2), sendto(2), close(2).
  @SuppressWarnings("restricted")
  private static MethodHandle function(String name, FunctionDescriptor descriptor) {
    return LINKER.downcallHandle(
        LINKER.defaultLookup().findOrThrow(name),
        descriptor,
        Linker.Option.captureCallState("errno"));
  }

  private static IOException failed(String call, MemorySegment state) {
    return new IOException(call + " failed with errno " + (int) ERRNO.get(state, 0L));
  }

  private static long call(Native function) throws IOException {
    try {
      return function.call();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IOException(e);
    }
  }

  @FunctionalInterface
  private interface Native {
    long call() throws Throwable;
  }
}
