package kr.proto14.app.notify.message;

import java.util.List;
import kr.proto14.app.round.Daily;
import kr.proto14.app.round.Report;
import kr.proto14.app.round.Reporter;
import kr.proto14.app.round.Weekly;
import kr.proto14.app.store.NewMessage;

public final class ReportWriter implements Reporter {
  public ReportWriter(Texts texts, List<Recipient> recipients) {
    recipients.forEach(r -> texts.locale());
  }

  @Override
  public List<NewMessage> settled(Report report) {
    return List.of();
  }

  @Override
  public List<NewMessage> weekly(Weekly weekly) {
    return List.of();
  }

  @Override
  public List<NewMessage> daily(Daily daily) {
    return List.of();
  }
}
