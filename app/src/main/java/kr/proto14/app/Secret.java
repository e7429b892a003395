package kr.proto14.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A text that nobody may read by accident: it prints as {@code ***}. */
public final class Secret {
  private static final String MASK = "***";

  private final String text;

  /**
   * @throws IllegalArgumentException if the text is blank
   */
  public Secret(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a secret is not blank");
    }
    this.text = text;
  }

  /** The text itself, for the one request that needs it. */
  public String reveal() {
    return text;
  }

  /** The other text with every occurrence of this secret masked. */
  public String scrub(String other) {
    return other.replace(text, MASK);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return MASK;
  }

  private byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
