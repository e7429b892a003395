package kr.proto14.app.notify.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.store.NewMessage;

/**
 * Makes the parts of a message for everybody who is told.
 *
 * @param recipients may be empty
 */
record Mailing(List<Recipient> recipients) {
  Mailing {
    recipients = List.copyOf(recipients);
  }

  /** The parts of a text of any length, first part first, one recipient after the other. */
  List<NewMessage> of(Letter letter, String html) {
    return of(letter, html, Optional.empty());
  }

  /** The same with a picture as the last part: a channel that refuses it has had the text. */
  List<NewMessage> of(Letter letter, String html, Optional<Illustration> illustration) {
    List<String> texts = MessageSplitter.split(html);
    Instant deadline = letter.deadline();
    List<NewMessage> parts = new ArrayList<>();
    for (Recipient recipient : recipients) {
      for (int i = 0; i < texts.size(); i++) {
        parts.add(new NewMessage(letter.key(recipient, i + 1), texts.get(i), deadline));
      }
      illustration.ifPresent(
          shown ->
              parts.add(
                  new NewMessage(
                      letter.key(recipient, texts.size() + 1),
                      shown.caption(),
                      deadline,
                      Optional.of(shown.picture()))));
    }
    return List.copyOf(parts);
  }
}
