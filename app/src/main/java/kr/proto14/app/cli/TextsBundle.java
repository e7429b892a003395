package kr.proto14.app.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import kr.proto14.app.notify.message.Texts;
import org.jspecify.annotations.Nullable;

/** Our texts, as picocli looks them up; it formats them, so that a per cent sign is doubled. */
final class TextsBundle extends ResourceBundle {
  private final Texts texts;

  TextsBundle(Texts texts) {
    this.texts = texts;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.find(key).map(text -> text.replace("%", "%%")).orElse(null);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keys());
  }
}
