/** Betman, the seller: its endpoints, wire format and manners. */
@NullMarked
package kr.proto14.app.source.betman;

import org.jspecify.annotations.NullMarked;
