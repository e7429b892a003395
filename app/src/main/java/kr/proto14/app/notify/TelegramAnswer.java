package kr.proto14.app.notify;

/** What came of one request to the Bot API. */
sealed interface TelegramAnswer permits TelegramReply, TelegramAnswer.NoReply {
  /** What it means for the message. */
  Delivery delivery();

  /** Whether Telegram could not read the markup, so that the bare text may still go through. */
  boolean unreadableMarkup();

  /** Whether Telegram no longer has the message that was to be edited, or does not let it be. */
  boolean nothingToEdit();

  /** Whether the message that was to be edited says the same already. */
  boolean saysTheSame();

  /** Nothing came back that Telegram could have said. */
  record NoReply(Delivery delivery) implements TelegramAnswer {
    @Override
    public boolean unreadableMarkup() {
      return false;
    }

    @Override
    public boolean nothingToEdit() {
      return false;
    }

    @Override
    public boolean saysTheSame() {
      return false;
    }
  }
}
