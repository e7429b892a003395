package kr.proto14.app.notify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import kr.proto14.app.store.Picture;

/** A channel that answers what it was told to, in order, and accepts everything after that. */
final class ScriptedChannel implements Channel {
  record Sent(String recipient, String body, boolean mayBeRepeat) {}

  private final String name;
  private final Deque<Supplier<Delivery>> script = new ArrayDeque<>();
  private final List<Sent> sent = new ArrayList<>();

  ScriptedChannel(String name) {
    this.name = name;
  }

  ScriptedChannel then(Delivery delivery) {
    return thenDo(() -> delivery);
  }

  ScriptedChannel thenDo(Supplier<Delivery> deed) {
    script.add(deed);
    return this;
  }

  List<Sent> sent() {
    return List.copyOf(sent);
  }

  List<String> bodies() {
    return sent.stream().map(Sent::body).toList();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Delivery send(String recipient, String body, boolean mayBeRepeat) {
    sent.add(new Sent(recipient, body, mayBeRepeat));
    Supplier<Delivery> deed = script.poll();
    return deed == null ? new Delivery.Delivered("id-" + sent.size()) : deed.get();
  }

  @Override
  public Delivery edit(String recipient, String providerId, String body, boolean mayBeRepeat) {
    return send(recipient, "edit of " + providerId + ": " + body, mayBeRepeat);
  }

  @Override
  public Delivery sendPicture(
      String recipient, Picture picture, String caption, boolean mayBeRepeat) {
    return send(recipient, picture + " " + caption, mayBeRepeat);
  }
}
