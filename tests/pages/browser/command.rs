//! WebDriver commands that fantoccini has no method for.

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::Value;

/// Posts to a path below the session, and returns the answer.
pub(crate) async fn post(client: &Client, path: &'static str, body: Value) -> Value {
    let text = body.to_string();
    let answer = client.issue_cmd(Post { path, body }).await;
    answer.unwrap_or_else(|error| panic!("{path} {text}: {error}"))
}

#[derive(Debug)]
struct Post {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Post {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
