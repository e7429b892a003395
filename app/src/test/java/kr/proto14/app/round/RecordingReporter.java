package kr.proto14.app.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.store.NewMessage;
import kr.proto14.app.store.OutboxKey;

/** Keeps what it is asked to report, and says it in one line. */
final class RecordingReporter implements Reporter {
  final List<Report> reports = new ArrayList<>();

  @Override
  public List<NewMessage> settled(Report report) {
    reports.add(report);
    String subject = report.settlement().round().toString();
    String body = "report %s %d".formatted(subject, report.settlement().version());
    return List.of(message(subject, "report", report.settlement().version(), body, report.at()));
  }

  @Override
  public List<NewMessage> weekly(Weekly weekly) {
    String subject = weekly.monday().toString();
    return List.of(message(subject, "weekly", 1, "weekly " + subject, weekly.at()));
  }

  @Override
  public List<NewMessage> daily(Daily daily) {
    String subject = daily.day().toString();
    return List.of(message(subject, "daily", 1, "daily " + subject, daily.at()));
  }

  private static NewMessage message(
      String subject, String event, int version, String body, Instant at) {
    return new NewMessage(
        new OutboxKey(subject, event, version, "chat", "me", 1), body, at.plusSeconds(86_400));
  }
}
