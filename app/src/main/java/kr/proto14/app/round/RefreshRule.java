package kr.proto14.app.round;

/**
 * When a round that is read again gets a new version of its prediction.
 *
 * <p>It does where the chance of any outcome of any match moved by more than the given amount.
 * Where other forecasters took part, or a match changed its state or its kick-off, or the sale ends
 * at another time, the sealed version says something that is no longer so: it is replaced however
 * little the chances moved. An abstention for another reason is no such change.
 *
 * @param points percentage points, 0-100
 */
public record RefreshRule(double points) {
  public RefreshRule {
    if (!(points >= 0 && points <= 100)) {
      throw new IllegalArgumentException("percentage points are 0-100, not " + points);
    }
  }

  boolean asksFor(Movement movement) {
    return movement.exceeds(points)
        || movement.has(Movement.Cause.TEAMS)
        || movement.has(Movement.Cause.STATE)
        || movement.has(Movement.Cause.LINE_UP)
        || movement.movedSaleEnd();
  }
}
