package kr.proto14.app.notify;

import kr.proto14.app.store.Picture;

/** A way to reach the user. Implementations keep the provider's own rate limits. */
public interface Channel {
  /** The name under which messages wait in the outbox, such as {@code telegram}. */
  String name();

  /**
   * Hands over one part; never throws for what the network or the provider does.
   *
   * @param recipient the channel's address, such as a chat id
   * @param body the text in the channel's markup, within the channel's limit
   * @param mayBeRepeat whether the text may have arrived before, which the reader is then told
   */
  Delivery send(String recipient, String body, boolean mayBeRepeat);

  /**
   * Hands over one part with a picture, like {@link #send}.
   *
   * @param caption the text in the channel's markup, within the channel's limit for captions
   */
  Delivery sendPicture(String recipient, Picture picture, String caption, boolean mayBeRepeat);

  /**
   * Puts another text into a message that was accepted before, like {@link #send} otherwise. Done
   * twice it does no harm. A message that cannot be edited any more is sent anew.
   *
   * @param providerId the channel's id of that message
   * @param mayBeRepeat whether the text may have arrived before as a message of its own
   */
  Delivery edit(String recipient, String providerId, String body, boolean mayBeRepeat);
}
