package kr.proto14.app.notify;

import java.util.List;

/**
 * What one round of deliveries came to, in message parts.
 *
 * @param delivered accepted by their channels in this run
 * @param waiting not sent yet, not given up and in nobody's hands, whoever left them so; without
 *     those that are held back on purpose
 * @param dead given up in this run
 * @param causes the last cause of each kind of failure among the waiting and the dead, oldest
 *     first, without secrets
 */
public record DeliveryReport(int delivered, int waiting, int dead, List<String> causes) {
  public DeliveryReport {
    if (delivered < 0 || waiting < 0 || dead < 0) {
      throw new IllegalArgumentException("counts are not negative");
    }
    causes = List.copyOf(causes);
  }

  /** Whether nothing is left to deliver and nothing was lost. */
  public boolean everythingArrived() {
    return waiting == 0 && dead == 0;
  }
}
