package kr.proto14.app.ops.backup;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a backup's file, such as {@code proto14-20261124T193000Z-v7.jsonl.gz}; the time is
 * UTC, so that names sort by it everywhere.
 *
 * @param created when it was made, in whole seconds
 * @param number 1 for the first of its second
 * @param schema the version of the schema
 * @param suffix {@link #PLAIN} or {@link #ENCRYPTED}
 */
record BackupName(Instant created, int number, String schema, String suffix) {
  static final String PLAIN = ".jsonl.gz";
  static final String ENCRYPTED = ".jsonl.gz.enc";

  /** The newest first. */
  static final Comparator<BackupName> NEWEST_FIRST =
      Comparator.comparing(BackupName::created).thenComparingInt(BackupName::number).reversed();

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern FORM =
      Pattern.compile(
          "proto14-(\\d{8}T\\d{6}Z)(?:-(\\d{1,6}))?-v([\\w.]{1,20})(\\.jsonl\\.gz(?:\\.enc)?)");

  BackupName {
    created = requireNonNull(created, "created").truncatedTo(ChronoUnit.SECONDS);
    requireNonNull(schema, "schema");
    requireNonNull(suffix, "suffix");
  }

  /** Reads a name; empty where it is not of this form. */
  static Optional<BackupName> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      Instant created = LocalDateTime.parse(form.group(1), TIME).toInstant(ZoneOffset.UTC);
      int number = form.group(2) == null ? 1 : Integer.parseInt(form.group(2));
      return Optional.of(new BackupName(created, number, form.group(3), form.group(4)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The next name of the same second. */
  BackupName next() {
    return new BackupName(created, number + 1, schema, suffix);
  }

  @Override
  public String toString() {
    return "proto14-"
        + TIME.format(created)
        + (number == 1 ? "" : "-" + number)
        + "-v"
        + schema
        + suffix;
  }
}
