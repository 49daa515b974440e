// Reads one JSON object a line, {"path": …, "document": …}; writes what Jayway's JsonPath makes of it.
import com.jayway.jsonpath.JsonPath;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import net.minidev.json.JSONValue;
import net.minidev.json.parser.JSONParser;

public class Jayway {
  public static void main(String[] args) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    PrintStream out = new PrintStream(System.out, false, "UTF-8");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Map<?, ?> given =
          (Map<?, ?>) new JSONParser(JSONParser.MODE_PERMISSIVE).parse(line, JSONValue.defaultReader.DEFAULT_ORDERED);
      Map<String, Object> result = new LinkedHashMap<>();
      JsonPath path = null;
      try {
        path = JsonPath.compile((String) given.get("path"));
        result.put("definite", path.isDefinite());
      } catch (Throwable problem) {
        result.put("invalid", String.valueOf(problem.getMessage()));
      }
      if (path != null) {
        try {
          Object value = path.read(given.get("document"));
          result.put("value", value);
        } catch (Throwable problem) {
          result.put("failure", String.valueOf(problem.getMessage()));
          result.put("type", problem.getClass().getSimpleName());
        }
      }
      // `append` writes into the document, which may then hold itself.
      String text;
      try {
        text = JSONValue.toJSONString(result);
      } catch (StackOverflowError problem) {
        text = "{\"endless\":true}";
      }
      out.println(text);
    }
    out.flush();
  }
}
