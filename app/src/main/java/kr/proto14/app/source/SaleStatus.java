package kr.proto14.app.source;

/** Where a round stands in its sale; a status never seen before is {@link #UNKNOWN}: not open. */
public enum SaleStatus {
  BEFORE,
  OPEN,
  CLOSED,
  SETTLING,
  PAYING,
  PAID,
  UNKNOWN
}
