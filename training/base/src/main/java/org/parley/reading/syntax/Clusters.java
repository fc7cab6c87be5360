package org.parley.reading.syntax;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.tukaani.xz.XZInputStream;

/** The Brown clusters over Reuters news that ClearNLP publishes, as a table. */
final class Clusters {
    private static final String RESOURCE = "/brown-rcv1.clean.tokenized-CoNLL03.txt-c1000-freq1.txt.xz";
    /** A cluster's number is its path in the tree, at most this long, with a leading one bit. */
    private static final int DEPTH = 14;

    private Clusters() {}

    static HashTable load() throws IOException {
        Map<String, Integer> table = new TreeMap<>();
        try (InputStream in = Clusters.class.getResourceAsStream(RESOURCE);
                ObjectInputStream objects = new ObjectInputStream(new BufferedInputStream(new XZInputStream(in)))) {
            Map<?, ?> clusters = (Map<?, ?>) objects.readObject();
            for (Map.Entry<?, ?> entry : clusters.entrySet()) {
                table.put(entry.getKey().toString(), number((Collection<?>) entry.getValue()));
            }
        } catch (ClassNotFoundException e) {
            throw new IOException("the cluster file holds an unknown class", e);
        }
        System.out.println("words with a cluster: " + table.size());
        return HashTable.of(table);
    }

    private static int number(Collection<?> paths) {
        String path = "";
        for (Object prefix : paths) {
            path = prefix.toString().length() > path.length() ? prefix.toString() : path;
        }
        int number = 1;
        for (int i = 0; i < Math.min(DEPTH, path.length()); i++) {
            number = 2 * number + (path.charAt(i) - '0');
        }
        return number;
    }
}
