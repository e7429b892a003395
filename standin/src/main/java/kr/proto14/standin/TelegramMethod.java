package kr.proto14.standin;

import java.util.Optional;

/** A method of the Bot API that the stand-in knows. */
public enum TelegramMethod {
  SEND_MESSAGE("sendMessage"),
  SEND_PHOTO("sendPhoto"),
  EDIT_MESSAGE_TEXT("editMessageText"),
  GET_ME("getMe"),
  GET_CHAT("getChat"),
  GET_CHAT_MEMBER("getChatMember"),
  SEND_CHAT_ACTION("sendChatAction"),
  GET_UPDATES("getUpdates");

  private final String wireName;

  TelegramMethod(String wireName) {
    this.wireName = wireName;
  }

  static Optional<TelegramMethod> named(String name) {
    for (TelegramMethod method : values()) {
      if (method.wireName.equals(name)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  boolean delivers() {
    return this == SEND_MESSAGE || this == SEND_PHOTO || this == EDIT_MESSAGE_TEXT;
  }
}
