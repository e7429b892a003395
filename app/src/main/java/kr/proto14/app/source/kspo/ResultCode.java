package kr.proto14.app.source.kspo;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The portal's codes, in its XML for gateway errors and in the header of its JSON alike. */
enum ResultCode {
  GOOD(0, Effect.DATA, "all is well"),
  APPLICATION(1, Effect.PASSING, "an application error"),
  DATABASE(2, Effect.PASSING, "a database error"),
  NO_DATA(3, Effect.EMPTY, "no data"),
  HTTP(4, Effect.PASSING, "an HTTP error behind the gateway"),
  TIME_OUT(5, Effect.PASSING, "a time-out behind the gateway"),
  INVALID_PARAMETER(10, Effect.OURS, "a parameter of our call is invalid"),
  NO_MANDATORY(11, Effect.OURS, "a mandatory parameter is missing from our call"),
  NO_SERVICE(12, Effect.OURS, "there is no such service, or no longer"),
  ACCESS_DENIED(20, Effect.OURS, "the key is not approved for this data set"),
  KEY_DISABLED(21, Effect.OURS, "the key is disabled for a time"),
  QUOTA(22, Effect.QUOTA, "the day's requests are used up"),
  KEY_UNKNOWN(30, Effect.OURS, "the key is not registered; a new one takes an hour or more"),
  KEY_EXPIRED(31, Effect.OURS, "the use of the key has expired"),
  ADDRESS_UNKNOWN(32, Effect.OURS, "our IP address is not registered for the key"),
  UNSIGNED(33, Effect.OURS, "the call is not signed"),
  UNKNOWN(99, Effect.PASSING, "an unknown error");

  /** What a code means for us. */
  enum Effect {
    DATA,
    EMPTY,
    /** The same again, later, may be answered. */
    PASSING,
    QUOTA,
    /** Our key, our approval or our call. */
    OURS
  }

  private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");

  private final int number;
  private final Effect effect;
  private final String meaning;

  ResultCode(int number, Effect effect, String meaning) {
    this.number = number;
    this.effect = effect;
    this.meaning = meaning;
  }

  /** The code written as {@code 0}, {@code 00} or {@code 0000}; empty for one we do not know. */
  static Optional<ResultCode> of(String written) {
    if (!DIGITS.matcher(written).matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(written);
    return Arrays.stream(values()).filter(code -> code.number == number).findFirst();
  }

  Effect effect() {
    return effect;
  }

  /** What it means, as part of a sentence. */
  String meaning() {
    return meaning;
  }
}
