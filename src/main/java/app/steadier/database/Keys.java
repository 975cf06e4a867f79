package app.steadier.database;

import javax.crypto.SecretKey;

/**
 * The keys that are never in the database.
 *
 * @param auditKey HmacSHA256, 32 bytes: chains the access log
 * @param dataKey AES, 32 bytes: encrypts seeds of second factors
 */
public record Keys(SecretKey auditKey, SecretKey dataKey) {

    @Override
    public String toString() {
        return "Keys";
    }
}
