package kr.proto14.app.ops.systemd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.List;
import org.newsclub.net.unix.AFUNIXDatagramSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;

/** The receiving end of sd_notify, on sockets that others wrote. */
final class Manager implements AutoCloseable {
  private static final int LONGEST = 4_096;
  private static final int SOON_MILLIS = 5_000;
  private static final int NOW_MILLIS = 1;

  private final AFUNIXDatagramSocket socket = AFUNIXDatagramSocket.newInstance();
  private final String address;

  private Manager(String address, AFUNIXSocketAddress bound) throws IOException {
    this.address = address;
    socket.bind(bound);
  }

  static Manager at(Path path) throws IOException {
    return new Manager(path.toString(), AFUNIXSocketAddress.of(path));
  }

  /** On a name of Linux's abstract namespace, as systemd names it. */
  static Manager abstractly(String name) throws IOException {
    return new Manager("@" + name, AFUNIXSocketAddress.inAbstractNamespace(name));
  }

  String address() {
    return address;
  }

  /** The assignments of the next datagram. */
  List<String> next() throws IOException {
    socket.setSoTimeout(SOON_MILLIS);
    return receive();
  }

  /** Whether nothing more was sent: what was sent is there already. */
  boolean heardAll() throws IOException {
    socket.setSoTimeout(NOW_MILLIS);
    try {
      receive();
      return false;
    } catch (SocketTimeoutException nothing) {
      return true;
    }
  }

  private List<String> receive() throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
    socket.receive(packet);
    return new String(packet.getData(), 0, packet.getLength(), UTF_8).lines().toList();
  }

  @Override
  public void close() {
    socket.close();
  }
}
