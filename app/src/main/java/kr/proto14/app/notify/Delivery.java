package kr.proto14.app.notify;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import kr.proto14.app.store.OutboxMessage;
import org.jspecify.annotations.Nullable;

/** What came of handing one message part to a channel. Causes are words without secrets. */
public sealed interface Delivery {
  /**
   * The channel accepted it.
   *
   * @param providerId the channel's message id, or {@link #WITHOUT_ID}
   */
  record Delivered(String providerId) implements Delivery {
    /**
     * The channel said yes and gave no id: it cannot be edited, and sending it again would repeat
     * it.
     */
    public static final String WITHOUT_ID = OutboxMessage.WITHOUT_ID;

    public Delivered {
      requireNonNull(providerId, "providerId");
    }
  }

  /**
   * It did not arrive and may be tried again.
   *
   * @param retryAfter how long the channel wants to be left alone, if it said so; not negative
   */
  record Later(@Nullable Duration retryAfter, String cause) implements Delivery {
    public Later {
      requireNonNull(cause, "cause");
      if (retryAfter != null && retryAfter.isNegative()) {
        throw new IllegalArgumentException("retryAfter is negative: " + retryAfter);
      }
    }
  }

  /** It did not arrive, and trying again would not help. */
  record Refused(String cause) implements Delivery {
    public Refused {
      requireNonNull(cause, "cause");
    }
  }

  /** It may have arrived: nobody knows. */
  record Unknown(String cause) implements Delivery {
    public Unknown {
      requireNonNull(cause, "cause");
    }
  }

  /** It did not arrive, and the recipient now lives at another address. */
  record Moved(String newRecipient) implements Delivery {
    public Moved {
      requireNonNull(newRecipient, "newRecipient");
    }
  }
}
