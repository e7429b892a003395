package kr.proto14.app.round;

import java.util.List;
import kr.proto14.app.store.NewMessage;

/** Puts the record into words, once per configured channel and recipient. */
public interface Reporter {
  /** The report on a settled round, or the corrected one where the settlement is not the first. */
  List<NewMessage> settled(Report report);

  /** The summary of a week that has ended. */
  List<NewMessage> weekly(Weekly weekly);

  /** The state of a day. */
  List<NewMessage> daily(Daily daily);
}
